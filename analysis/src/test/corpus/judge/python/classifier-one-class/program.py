import numpy as np
from sklearn.linear_model import LogisticRegression
x = np.arange(10).reshape(-1, 1)
print(LogisticRegression().fit(x, np.ones(10)).score(x, np.ones(10)))
