from rich.traceback import install

install(width=90)

def lookup(prices, name):
    return prices[name]

print(lookup({"pear": 2}, "apple"))
