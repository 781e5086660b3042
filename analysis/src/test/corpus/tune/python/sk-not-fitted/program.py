from sklearn.svm import SVC
model = SVC()
print(model.predict([[1, 2]]))
