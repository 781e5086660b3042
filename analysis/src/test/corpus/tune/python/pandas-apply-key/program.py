import pandas as pd

rows = pd.DataFrame({"a": [1]})
print(rows.apply(lambda row: row["b"] * 2, axis=1))
