import pandas as pd

df = pd.DataFrame({"zip": [12345, 67890]})
df["zip"] = df["zip"].str.zfill(5)
print(df)
