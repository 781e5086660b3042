from dataclasses import dataclass
@dataclass(frozen=True)
class Money:
    cents: int
price = Money(300)
price.cents += 50
