import numpy as np

a = np.ones((3, 4))
b = np.ones((3, 2))
print(a @ b)
