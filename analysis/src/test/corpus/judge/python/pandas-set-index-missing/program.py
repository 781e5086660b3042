import pandas as pd

rows = pd.DataFrame({"day": ["mon"], "sales": [3]})
print(rows.set_index("Date").plot)
