import pandas as pd

prices = pd.Series([10.0, 11.5, 12.1])
latest = prices.iloc[5]
print(latest)
