def price(name: str) -> str:
    return {"tea": 3}[name]

print(price("coffee"))
