import pandas as pd

df = pd.DataFrame({"x": range(5)})
df["label"] = ["low", "mid", "high"]
print(df)
