print("Café".encode("ascii"))
