from dataclasses import dataclass


@dataclass
class Item:
    name: str = ""
    price: float


print(Item("tea", 2.5))
