lines = ["alice,30", "bob,25,engineer"]
for line in lines:
    name, age = line.split(",")
    print(name, int(age))
