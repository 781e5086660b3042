import pandas as pd

sales = pd.DataFrame({"region": ["n", "s"], "sold": [3, 9]})
if sales["sold"] > 5:
    print("good month")
