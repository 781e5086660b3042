import numpy as np
from scipy.optimize import curve_fit
x = np.linspace(0, 1, 8)
y = np.exp(-50 * x) + np.random.default_rng(0).normal(size=8)
popt, _ = curve_fit(lambda t, a, b: a * np.exp(b * t) * np.cos(b ** 3 * t * 100), x, y, p0=(1, 9), maxfev=12)
print(popt)
