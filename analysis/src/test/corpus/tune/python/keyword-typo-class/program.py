class Order:
    def __init__(self, *, price):
        self.price = price

Order(prise=3)
