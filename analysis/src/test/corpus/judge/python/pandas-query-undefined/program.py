import pandas as pd

rows = pd.DataFrame({"price": [1, 2]})
print(rows.query("cost > 1"))
