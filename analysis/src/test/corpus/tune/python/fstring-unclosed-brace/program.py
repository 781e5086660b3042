name = "world"
items = [1, 2, 3]
print(f"hello {name, you have {len(items)} items")
