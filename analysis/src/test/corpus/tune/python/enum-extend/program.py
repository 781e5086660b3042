from enum import Enum

class Colour(Enum):
    RED = 1

class More(Colour):
    BLUE = 2
