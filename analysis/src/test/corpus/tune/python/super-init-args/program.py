class Base:
    def __init__(self, name):
        self.name = name

class Child(Base):
    def __init__(self, name, size):
        super().__init__(name, size)

Child("a", 2)
