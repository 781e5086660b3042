import numpy as np

arr = np.array([1.0, np.NaN, 3.0])
print(np.nanmean(arr))
