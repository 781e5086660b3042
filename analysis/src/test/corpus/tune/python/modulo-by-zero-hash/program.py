class HashRing:
    def __init__(self, nodes):
        self.nodes = nodes

    def pick(self, key):
        return self.nodes[hash(key) % len(self.nodes)]

print(HashRing([]).pick("user:1"))
