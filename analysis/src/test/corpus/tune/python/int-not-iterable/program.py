def flatten(matrix):
    return [x for row in matrix for x in row]

print(flatten([[1, 2], [3, 4], 5]))
