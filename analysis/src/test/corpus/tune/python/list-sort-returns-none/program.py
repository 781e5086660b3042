rows = [3, 1].sort()
print(len(rows))
