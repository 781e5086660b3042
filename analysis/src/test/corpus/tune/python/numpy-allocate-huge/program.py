import numpy as np

distances = np.zeros((200000, 200000))
print(distances.shape)
