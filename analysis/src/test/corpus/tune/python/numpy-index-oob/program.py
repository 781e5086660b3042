import numpy as np

grid = np.zeros((3, 3))
for i in range(4):
    grid[i, i] = 1
print(grid)
