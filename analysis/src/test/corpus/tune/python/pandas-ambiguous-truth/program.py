import pandas as pd

df = pd.DataFrame({"age": [22, 35, 41]})
if df["age"] > 30 and df["age"] < 40:
    print("thirties")
