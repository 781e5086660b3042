import numpy as np

def normalise(values):
    arr = np.array(values, dtype=np.float)
    return (arr - arr.mean()) / arr.std()

print(normalise([1, 2, 3]))
