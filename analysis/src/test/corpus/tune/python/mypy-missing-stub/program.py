import acme_prices

print(acme_prices.load())
