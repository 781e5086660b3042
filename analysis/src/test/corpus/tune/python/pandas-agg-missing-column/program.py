import pandas as pd

rows = pd.DataFrame({"shop": ["a", "b"], "price": [1, 2]})
print(rows.groupby("shop").agg({"amount": "sum"}))
