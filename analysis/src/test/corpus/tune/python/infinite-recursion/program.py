def flatten(node):
    if "children" not in node:
        return flatten(node)
    return [flatten(child) for child in node["children"]]

print(flatten({"children": [{"name": "leaf"}]}))
