import pandas as pd

df = pd.DataFrame({"day": [1, 1, 2], "kind": ["a", "a", "b"], "n": [3, 4, 5]})
print(df.pivot(index="day", columns="kind", values="n"))
