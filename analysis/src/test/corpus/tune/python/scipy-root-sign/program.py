from scipy.optimize import brentq

print(brentq(lambda x: x * x + 1, -1, 1))
