from fractions import Fraction

ratios = [(1, 2), (3, 0)]
print([Fraction(a, b) for a, b in ratios])
