from sklearn.preprocessing import StandardScaler

heights = [1.6, 1.7, 1.8]
print(StandardScaler().fit_transform(heights))
