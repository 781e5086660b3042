import ctypes

lib = ctypes.CDLL("libvips-ffi.so.42")
print(lib.vips_version())
