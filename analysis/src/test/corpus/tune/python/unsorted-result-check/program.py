import sys

def merge(a, b):
    return a + b

cases = [([1, 4], [2, 3], [1, 2, 3, 4]), ([], [1], [1])]
passed = 0
for a, b, expected in cases:
    got = merge(a, b)
    passed += got == expected
    print("ok" if got == expected else f"wrong output: merge({a}, {b}) = {got}, expected {expected}")
sys.exit(0 if passed == len(cases) else 1)
