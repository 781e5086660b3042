import pandas as pd
stock = pd.DataFrame({"store": ["a", "a", "b"], "item": ["pen", "pen", "ink"], "n": [1, 2, 3]})
print(stock.pivot(index="store", columns="item", values="n"))
