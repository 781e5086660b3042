import pandas as pd

df = pd.DataFrame({"a": [1, 2]})
df.to_excel("report.xlsx", index=False)
