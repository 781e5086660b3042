import matplotlib
matplotlib.use("Agg")
import pandas as pd, seaborn as sns
sns.barplot(data=pd.DataFrame({"year": [1, 2], "n": [3, 4]}), x="yr", y="n")
