import csv
import io

SALES = """city,month,amount
Lyon,January,1200
Oslo,January,800
Lyon,February,950
Turin,February,2100
"""

totals = {}
for row in csv.DictReader(io.StringIO(SALES)):
    totals[row["City"]] = totals.get(row["City"], 0) + int(row["amount"])

for city, total in sorted(totals.items(), key=lambda item: -item[1])[:3]:
    print(f"{city}: {total}")
