import lzma

print(lzma.decompress(b"plain text"))
