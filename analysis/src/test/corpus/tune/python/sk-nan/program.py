import numpy as np
from sklearn.linear_model import LinearRegression
LinearRegression().fit(np.array([[1.0], [np.nan]]), [1, 2])
