import pytest


@pytest.fixture
def orders():
    with open("orders.csv") as source:
        return source.readlines()


def test_first(orders):
    assert orders[0].startswith("id")
