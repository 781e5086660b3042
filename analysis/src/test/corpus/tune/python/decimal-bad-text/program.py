from decimal import Decimal

prices = ["10.50", "1,299.00"]
print(sum(Decimal(p) for p in prices))
