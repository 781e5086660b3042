def moving_sum(values, width):
    return [sum(values[i + j] for j in range(width)) for i in range(len(values))]

print(moving_sum([1, 2, 3, 4, 5], 3))
