import numpy as np

A = np.array([[1.0, 2.0], [2.0, 4.0]])
b = np.array([3.0, 6.0])
print(np.linalg.solve(A, b))
