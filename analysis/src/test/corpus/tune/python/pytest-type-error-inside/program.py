def total(items):
    return sum(i["price"] * i["qty"] for i in items)

def test_total():
    assert total([{"price": "3", "qty": 2.0}]) == 6
