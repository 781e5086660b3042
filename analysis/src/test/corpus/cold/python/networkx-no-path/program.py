import networkx as nx
g = nx.DiGraph([("a", "b"), ("c", "d")])
print(nx.shortest_path(g, "a", "d"))
