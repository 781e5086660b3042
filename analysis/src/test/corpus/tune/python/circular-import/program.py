from orders import Order

print(Order("x").total())
