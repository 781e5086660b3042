import numpy as np

steps = 1e2
print(np.linspace(0, 1, steps))
