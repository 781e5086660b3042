import csv
open("x.csv", "wb").write(b"a,b\n1,\x00\n")
for row in csv.reader(open("x.csv", newline=""), strict=True):
    print(row)
open("y.csv", "w").write('a,"b')
for row in csv.reader(open("y.csv", newline=""), strict=True):
    print(row)
