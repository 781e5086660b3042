for row in []:
    pass
print(row)
