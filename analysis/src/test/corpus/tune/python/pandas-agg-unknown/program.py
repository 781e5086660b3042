import pandas as pd

frame = pd.DataFrame({"k": ["a", "b"], "v": [1, 2]})
print(frame.groupby("k").agg({"v": "avg"}))
