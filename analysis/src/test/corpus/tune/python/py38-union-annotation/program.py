def price(amount: int | None) -> float:
    return (amount or 0) / 100


print(price(250))
