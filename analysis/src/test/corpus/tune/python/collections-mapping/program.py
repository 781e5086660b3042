from collections import Mapping, namedtuple

class Config(Mapping):
    def __init__(self, data):
        self.data = data
    def __getitem__(self, key):
        return self.data[key]
    def __iter__(self):
        return iter(self.data)
    def __len__(self):
        return len(self.data)

print(dict(Config({"a": 1})))
