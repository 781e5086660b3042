import numpy as np

np.seterr(all="raise")
counts = np.array([4.0, 0.0, 2.0])
print(10 / counts)
