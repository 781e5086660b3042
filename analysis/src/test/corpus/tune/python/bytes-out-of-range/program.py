print(bytes([12, 256, 3]))
