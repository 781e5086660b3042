stock = {"pen": 0, "ink": 3}
for item, n in stock.items():
    if not n:
        del stock[item]
