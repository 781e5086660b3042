import csv
import io

DATA = """name,amount
alice,10
bob,20
"""

total = 0
for row in csv.DictReader(io.StringIO(DATA)):
    total += float(row["price"])
print(total)
