import os

os.makedirs("reports", exist_ok=True)
with open("reports") as handle:
    print(handle.read())
