import pandas as pd

print(pd.DataFrame({"a": [[1, 2]], "b": [[1]]}).explode(["a", "b"]))
