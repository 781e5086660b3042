def median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2]

assert median([1, 2, 3, 4]) == 2.5
print("ok")
