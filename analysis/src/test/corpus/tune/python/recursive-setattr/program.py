class Tracked:
    def __init__(self):
        self.name = "x"

    def __setattr__(self, key, value):
        setattr(self, key, value)

Tracked()
