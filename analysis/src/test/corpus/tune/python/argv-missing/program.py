import sys

source = sys.argv[1]
target = sys.argv[2]
print(f"copy {source} to {target}")
