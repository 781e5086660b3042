import bz2

print(bz2.decompress(b"plain text"))
