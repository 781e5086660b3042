import networkx as nx
g = nx.path_graph(4)
print(sorted(g.neighbors(9)))
