import pandas as pd

print(pd.Timestamp("2400-01-01").as_unit("ns"))
