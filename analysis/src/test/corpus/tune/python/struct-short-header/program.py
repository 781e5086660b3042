import struct

header = b"\x01\x02\x03"
version, length = struct.unpack("<IQ", header)
print(version, length)
