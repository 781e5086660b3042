from sklearn.ensemble import RandomForestClassifier

model = RandomForestClassifier(n_estimators=10)
print(model.predict([[0, 1], [1, 0]]))
