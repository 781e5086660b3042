import numpy as np

prices = np.array([1, 2, 3])
print(prices[np.array([True, False])])
