class Storage:
    def save(self, key, value):
        raise NotImplementedError("save() must be provided by a backend")

class MemoryStorage(Storage):
    def load(self, key):
        return None

MemoryStorage().save("a", 1)
