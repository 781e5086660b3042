rates = {"clicks": 0, "views": 0}
ctr = rates["clicks"] / rates["views"]
print(ctr)
