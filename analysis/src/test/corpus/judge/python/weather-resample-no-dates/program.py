import pandas as pd
temps = pd.DataFrame({"day": ["2024-01-01", "2024-01-02"], "t": [3.1, 4.5]})
print(temps.resample("D").mean())
