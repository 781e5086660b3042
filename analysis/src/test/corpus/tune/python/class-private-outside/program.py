class Shop:
    def __init__(self):
        self.__total = 3

print(Shop().__total)
