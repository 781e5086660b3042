def discount(price):
    return price * 0.85
def test_discount():
    assert discount(100) == 90
