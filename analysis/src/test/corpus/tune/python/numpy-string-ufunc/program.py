import numpy as np

names = np.array(["a", "b"])
scale = np.array([1.5, 2.0])
print(np.multiply(names, scale))
