def price(name: str) -> int:
    return name.upper()
