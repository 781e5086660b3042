import pandas as pd
from sklearn.tree import DecisionTreeClassifier

df = pd.DataFrame({"colour": ["red", "blue", "red"], "size": [1, 2, 3], "y": [0, 1, 0]})
DecisionTreeClassifier().fit(df[["colour", "size"]], df["y"])
