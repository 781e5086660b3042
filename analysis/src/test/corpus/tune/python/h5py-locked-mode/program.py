import h5py, tempfile, os
p = os.path.join(tempfile.mkdtemp(), "x.h5")
with h5py.File(p, "w") as f:
    f["a"] = 1
with h5py.File(p, "r") as f:
    f["b"] = 2
