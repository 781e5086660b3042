class Shop:
    @property
    def total(self):
        return self.total

print(Shop().total)
