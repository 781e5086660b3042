import numpy as np
np.savez("model.npz", w=np.ones(2))
print(np.load("model.npz")["bias"])
