def total(rows: list[int]) -> int:
    return sum(rows)

print(total(["1", "2"]))
