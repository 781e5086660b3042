import struct

print(struct.pack("<z", 3))
