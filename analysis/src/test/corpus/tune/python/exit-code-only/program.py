import sys

def check(values):
    return all(v > 0 for v in values)

if not check([1, -2, 3]):
    sys.exit(3)
