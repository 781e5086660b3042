import numpy as np

row = np.zeros(3, dtype=int)
row[0] = np.nan
