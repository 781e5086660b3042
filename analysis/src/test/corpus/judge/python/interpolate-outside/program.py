from scipy.interpolate import interp1d
f = interp1d([0, 1, 2], [0, 1, 4])
print(f(3.5))
