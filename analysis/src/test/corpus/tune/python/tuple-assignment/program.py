point = (3, 4)
for axis in range(2):
    point[axis] += 1
print(point)
