for i in range(20000):
    print("record", i)
