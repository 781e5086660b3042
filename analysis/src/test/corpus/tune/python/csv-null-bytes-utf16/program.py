import csv

with open("contacts.csv", "w", encoding="utf-16") as out:
    out.write("name,phone\nZoë,123\n")
with open("contacts.csv", encoding="utf-8") as handle:
    print(list(csv.reader(handle)))
