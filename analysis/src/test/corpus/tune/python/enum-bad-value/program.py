from enum import Enum

class Status(Enum):
    OPEN = "open"
    CLOSED = "closed"

for text in ["open", "pending"]:
    print(Status(text))
