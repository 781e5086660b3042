def process(records):
    cleaned = [normalise(r) for r in records]
    return sorted(cleaned)

print(process(["B ", " a", "c"]))
