import sys

print >>sys.stderr, "starting"
name = input("name? ")
print f"hello {name}"
