import pandas as pd

print(pd.cut([1, 4, 9], bins=[0, 5, 3, 10]))
