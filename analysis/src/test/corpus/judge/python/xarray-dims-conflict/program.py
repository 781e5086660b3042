import numpy as np, xarray as xr
print(xr.DataArray(np.zeros((2, 3)), dims=["time"]))
