with open("render.raw", "wb") as out:
    for frame in range(100):
        out.write(b"\xff" * 10000)
