rows = [1]
del rows
print(rows)
