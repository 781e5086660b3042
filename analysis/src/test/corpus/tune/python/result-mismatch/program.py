import sys

def sort_desc(xs):
    return sorted(xs)

expected, actual = [9, 5, 2], sort_desc([5, 9, 2])
if actual != expected:
    print(f"Wrong answer: expected {expected}, got {actual}", file=sys.stderr)
    sys.exit(1)
