from sklearn.model_selection import train_test_split

X = [[i] for i in range(6)]
y = [0, 0, 0, 0, 0, 1]
print(train_test_split(X, y, stratify=y, test_size=0.3))
