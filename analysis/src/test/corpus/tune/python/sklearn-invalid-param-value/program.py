from sklearn.cluster import KMeans

KMeans(n_clusters=0).fit([[1.0], [2.0], [3.0]])
