import struct

header = b"\x89PNG\r\n"
magic, width, height = struct.unpack(">8sII", header)
print(magic, width, height)
