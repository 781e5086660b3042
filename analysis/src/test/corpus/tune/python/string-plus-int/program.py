def summary(items):
    count = len(items)
    return "Found " + count + " items"

print(summary([1, 2, 3]))
