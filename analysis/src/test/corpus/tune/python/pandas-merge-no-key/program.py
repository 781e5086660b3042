import pandas as pd

orders = pd.DataFrame({"order_id": [1, 2], "customer": ["a", "b"]})
customers = pd.DataFrame({"customer_id": ["a", "b"], "city": ["Rome", "Oslo"]})
print(orders.merge(customers, on="customer_id"))
