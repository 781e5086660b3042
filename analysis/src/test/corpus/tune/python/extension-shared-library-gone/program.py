import codec

print(codec.version())
