import ctypes

buffer = ctypes.cast(16, ctypes.POINTER(ctypes.c_int))
print(buffer[0])
