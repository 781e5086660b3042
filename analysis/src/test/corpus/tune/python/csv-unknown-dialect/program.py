import csv

print(list(csv.reader(["a;b"], dialect="semicolon")))
