import ctypes

buffer = ctypes.cast(0, ctypes.POINTER(ctypes.c_int))
print(buffer[0])
