import numpy as np
from sklearn.linear_model import Ridge

X = np.array([[1.0], [np.nan], [3.0]])
Ridge().fit(X, [1, 2, 3])
