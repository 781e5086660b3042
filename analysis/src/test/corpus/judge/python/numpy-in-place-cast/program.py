import numpy as np
counts = np.array([1, 2, 3])
counts *= 1.5
print(counts)
