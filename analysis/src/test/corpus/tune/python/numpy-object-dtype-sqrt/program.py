import numpy as np

prices = np.array([1, 2, "n/a"], dtype=object)
print(np.sqrt(prices))
