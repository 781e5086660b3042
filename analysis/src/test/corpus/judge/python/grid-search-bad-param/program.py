from sklearn.model_selection import GridSearchCV
from sklearn.tree import DecisionTreeClassifier
search = GridSearchCV(DecisionTreeClassifier(), {"depth": [1, 2]}, cv=2)
search.fit([[0], [1], [2], [3]], [0, 1, 0, 1])
