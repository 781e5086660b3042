import sys

def main():
    print "arguments:", sys.argv[1:]

main()
