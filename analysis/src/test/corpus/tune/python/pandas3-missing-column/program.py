import pandas as pd

df = pd.DataFrame({"region": ["n", "s"], "units": [3, 4]})
print(df.groupby("region").agg(total=("revenue", "sum")))
