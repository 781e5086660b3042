import pandas as pd

orders = pd.DataFrame({"order": [1, 2], "customer": [7, 8]})
people = pd.DataFrame({"id": [7, 8], "name": ["Ada", "Bob"]})
print(orders.merge(people))
