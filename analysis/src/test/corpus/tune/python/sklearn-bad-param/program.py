from sklearn.linear_model import LogisticRegression

model = LogisticRegression(C=1.0, max_iterations=200)
model.fit([[0], [1]], [0, 1])
