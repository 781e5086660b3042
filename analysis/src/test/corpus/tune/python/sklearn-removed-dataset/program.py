from sklearn.datasets import load_boston

data = load_boston()
print(data.data.shape)
