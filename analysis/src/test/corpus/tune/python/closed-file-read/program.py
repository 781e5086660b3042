def lines(path):
    with open(path) as handle:
        return (line.strip() for line in handle)

print(list(lines(__file__)))
