import numpy as np
weights = np.ones((3, 4))
features = np.ones((2, 5))
print(features @ weights)
