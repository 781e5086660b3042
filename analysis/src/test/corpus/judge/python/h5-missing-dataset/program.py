import h5py
with h5py.File("run.h5", "w") as f:
    f["loss"] = [1.0, 0.5]
with h5py.File("run.h5") as f:
    print(f["accuracy"][:])
