import zlib

print(zlib.decompress(b"not compressed at all").decode())
