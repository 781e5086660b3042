def total(rows):
    return sum(row["price"] for row in rows)

def test_first():
    assert total([{"price": 2}]) == 2

def test_second():
    assert total([{"price": 2}, {"cost": 3}]) == 5
