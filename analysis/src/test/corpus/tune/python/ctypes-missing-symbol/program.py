import ctypes

libm = ctypes.CDLL("libm.so.6")
libm.cube_root.restype = ctypes.c_double
print(libm.cube_root(8.0))
