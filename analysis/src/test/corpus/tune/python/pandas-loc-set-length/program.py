import pandas as pd

rows = pd.DataFrame({"a": [1, 2]})
rows.loc[2] = [1, 2, 3]
