from dataclasses import dataclass

@dataclass
class Order:
    name: str
    price: float

print(Order("tea"))
