import pandas as pd

df = pd.DataFrame({"team": ["a", "a", "b"], "player": ["x", "y", "z"], "goals": [1, 2, 3]})
print(df.groupby("team").mean())
