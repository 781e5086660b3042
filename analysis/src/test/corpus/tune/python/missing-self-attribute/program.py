class Tracker:
    def __init__(self, name):
        self.name = name

    def add(self, value):
        self.values.append(value)

Tracker("loss").add(0.3)
