import struct

samples = [0, 1200, 40000, -5]
data = b"".join(struct.pack("<h", s) for s in samples)
print(len(data))
