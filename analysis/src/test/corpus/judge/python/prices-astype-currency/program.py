import pandas as pd
prices = pd.Series(["$3.50", "$4.00"])
print(prices.astype(float).sum())
