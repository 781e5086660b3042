def report(total_price):
    return f"{total_prices:.2f}"


print(report(3))
