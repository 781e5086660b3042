import csv

print(list(csv.reader(["a||b"], delimiter="||")))
