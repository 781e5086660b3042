import csv, io
for name, price in csv.reader(io.StringIO("pen,2\nink,3,blue\n")):
    print(name, float(price))
