def describe(values):
    list = sorted(values)
    return list(map(str, list))

print(describe([3, 1]))
