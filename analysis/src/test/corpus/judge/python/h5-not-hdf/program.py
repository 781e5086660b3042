import h5py
open("run.h5", "w").write("plain text")
h5py.File("run.h5", "r")
