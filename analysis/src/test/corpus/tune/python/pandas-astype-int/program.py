import pandas as pd

df = pd.DataFrame({"qty": ["3", "n/a", "7"]})
df["qty"] = df["qty"].astype(int)
print(df.qty.sum())
