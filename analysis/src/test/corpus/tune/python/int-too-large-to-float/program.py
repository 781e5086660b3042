from math import factorial

def probability(n):
    return float(factorial(n)) / 2

for n in (10, 100, 1000):
    print(n, probability(n))
