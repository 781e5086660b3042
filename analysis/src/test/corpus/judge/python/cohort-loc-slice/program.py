import pandas as pd
s = pd.Series([1, 2, 3], index=["jan", "mar", "feb"])
print(s.loc["apr":"feb"])
