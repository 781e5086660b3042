groups = {}
for pair in [[1, 2], [3, 4], [1, 2]]:
    groups[pair] = groups.get(pair, 0) + 1
print(groups)
