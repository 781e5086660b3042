for name, price in zip(["tea", "milk"], [1], strict=True):
    print(name, price)
