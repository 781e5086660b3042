import pandas as pd

df = pd.DataFrame({"day": ["2024-01-31", "2024-02-30"]})
df["day"] = pd.to_datetime(df["day"])
print(df)
