import numpy as np

scores = np.array([3.0, 4.0, 5.0])
print(scores.mean(axis=1))
