import statistics

prices = [price for price in [1, 2] if price > 5]
print(statistics.mode(prices))
