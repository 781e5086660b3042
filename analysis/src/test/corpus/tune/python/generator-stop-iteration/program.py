def pairs(values):
    it = iter(values)
    while True:
        yield next(it), next(it)

print(list(pairs([1, 2, 3])))
