import networkx as nx

g = nx.DiGraph([("fetch", "clean"), ("train", "report")])
print(nx.shortest_path(g, "fetch", "report"))
