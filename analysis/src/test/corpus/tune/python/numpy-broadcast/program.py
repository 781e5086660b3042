import numpy as np

weights = np.random.rand(4)
features = np.random.rand(10, 3)
print((features * weights).sum(axis=1))
