import pandas as pd

df = pd.DataFrame({"qty": [3.0, None, 7.0]})
print(df["qty"].astype("int64"))
