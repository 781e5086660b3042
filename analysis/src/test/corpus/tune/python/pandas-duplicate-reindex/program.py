import pandas as pd

prices = pd.Series([1, 2, 3], index=["a", "a", "b"])
print(prices.reindex(["a", "b", "c"]))
