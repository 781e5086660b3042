import pandas as pd

print(pd.to_numeric(pd.Series(["1", "2", "three"])))
