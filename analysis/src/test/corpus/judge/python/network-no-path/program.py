import networkx as nx
g = nx.Graph([(1, 2), (3, 4)])
print(nx.shortest_path(g, 1, 4))
