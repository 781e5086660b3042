import pandas as pd

left = pd.DataFrame({"id": [1, 1], "a": [1, 2]})
right = pd.DataFrame({"id": [1, 2], "b": [3, 4]})
print(left.merge(right, on="id", validate="one_to_one"))
