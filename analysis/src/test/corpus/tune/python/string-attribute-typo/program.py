print("tea".uppercase())
