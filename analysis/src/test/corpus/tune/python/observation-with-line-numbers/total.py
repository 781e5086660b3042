import sys

rows = [line.split(",") for line in ["apple,3", "pear"]]
print("total", sum(int(row[1]) for row in rows))
