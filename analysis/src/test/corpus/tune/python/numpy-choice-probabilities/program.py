import numpy as np

print(np.random.default_rng(1).choice(["a", "b"], p=[0.5, 0.6]))
