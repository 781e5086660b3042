frames = []
while True:
    frames.append(bytearray(50_000_000))
    print("frames:", len(frames))
