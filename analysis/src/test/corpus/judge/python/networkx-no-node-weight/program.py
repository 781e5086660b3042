import networkx as nx

graph = nx.Graph([("a", "b")])
print(list(graph.neighbors("z")))
