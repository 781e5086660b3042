import ctypes

def strlen(pointer):
    return ctypes.string_at(pointer)

print(strlen(8))
