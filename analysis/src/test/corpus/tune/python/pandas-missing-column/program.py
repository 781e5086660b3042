import pandas as pd

df = pd.DataFrame({"Date": ["2024-01-01"], "Sales": [10]})
df["month"] = pd.to_datetime(df["date"]).dt.month
print(df.groupby("month")["Sales"].sum())
