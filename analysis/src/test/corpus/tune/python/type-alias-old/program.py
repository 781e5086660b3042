type Price = float


def total(prices: list[Price]) -> Price:
    return sum(prices)
