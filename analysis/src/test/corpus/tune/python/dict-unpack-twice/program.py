def order(name, price):
    return name, price

print(order("tea", **{"name": "milk", "price": 3}))
