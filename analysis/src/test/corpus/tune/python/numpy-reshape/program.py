import numpy as np

pixels = np.arange(100)
print(pixels.reshape(12, 9))
