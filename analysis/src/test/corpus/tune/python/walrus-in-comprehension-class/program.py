class Report:
    rate = 2
    prices = [price * rate for price in [1, 2]]
