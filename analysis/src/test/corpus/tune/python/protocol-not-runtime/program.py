from typing import Protocol

class Shape(Protocol):
    def area(self) -> float: ...

print(isinstance(3, Shape))
