import numpy as np
totals = np.zeros(3)
totals += np.arange(8).reshape(2, 4).sum(axis=0)
