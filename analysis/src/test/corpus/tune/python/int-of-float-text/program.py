rows = ["12", "7", "3.5", "9"]
print(sum(int(r) for r in rows))
