from collections import namedtuple

Order = namedtuple("Order", "name price")
order = Order("tea", 3)
order.price = 4
