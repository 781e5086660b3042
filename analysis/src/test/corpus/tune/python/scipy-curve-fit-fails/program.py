import numpy as np
from scipy.optimize import curve_fit

x = np.linspace(0, 1, 20)
y = np.random.default_rng(1).normal(size=20)
params, _ = curve_fit(lambda t, a, b, c: a * np.sin(b * t) ** c, x, y, p0=[1, 900, 3.3], maxfev=20)
print(params)
