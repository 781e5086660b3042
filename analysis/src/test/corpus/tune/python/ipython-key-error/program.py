import pandas as pd

def summarise(frame):
    return frame["height"].describe()

people = pd.DataFrame({"name": ["ann", "bob"], "weight": [60, 80]})
print(summarise(people))
