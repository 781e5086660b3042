def depth(tree):
    return 1 + max((depth(tree) for _ in tree), default=0)
print(depth([[]]))
