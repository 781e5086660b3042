def total(rows):
    return sum(row["price"] * row["count"] for row in rows)


print(total([{"price": 3, "count": 2}, {"price": 4}]))
