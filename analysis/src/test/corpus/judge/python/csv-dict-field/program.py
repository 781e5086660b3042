import csv, io
for row in csv.DictReader(io.StringIO("name;price\npen;2\n")):
    print(row["price"])
