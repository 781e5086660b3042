import pandas as pd

open("export.csv", "w").close()
df = pd.read_csv("export.csv")
print(df.head())
