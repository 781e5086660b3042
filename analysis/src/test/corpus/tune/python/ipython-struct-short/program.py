import struct

frame = b"\x00" * 5
(size,) = struct.unpack("Q", frame[:8])
print(size)
