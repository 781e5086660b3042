import numpy as np

print(np.vstack([np.zeros(3), np.zeros(4)]))
