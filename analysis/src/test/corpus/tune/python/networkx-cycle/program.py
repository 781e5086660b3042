import networkx as nx

deps = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a")])
print(list(nx.topological_sort(deps)))
