import numpy as np

rows = np.array([(1, 2.0)], dtype=[("id", "i4"), ("price", "f8")])
print(rows["amount"])
