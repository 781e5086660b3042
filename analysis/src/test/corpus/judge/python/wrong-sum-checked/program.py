import sys
expected, got = 5050, sum(range(100))
if got != expected:
    print(f"wrong answer: expected {expected}, got {got}")
    sys.exit(1)
