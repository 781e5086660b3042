import numpy as np
from sklearn.cluster import KMeans
points = np.random.default_rng(0).normal(size=(4, 2))
print(KMeans(n_clusters=9, n_init=1).fit_predict(points))
