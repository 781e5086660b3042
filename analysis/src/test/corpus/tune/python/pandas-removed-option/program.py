import pandas as pd

df = pd.DataFrame({"a": [1.234, 2.345]})
print(df.applymap(lambda v: round(v, 1)))
