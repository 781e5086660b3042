import numpy as np
from sklearn.linear_model import LinearRegression

X = np.arange(10).reshape(-1, 1)
y = np.arange(9)
print(LinearRegression().fit(X, y).coef_)
