import pytest


@pytest.mark.parametrize("a,b,total", [(1, 2, 3), (2, 2)])
def test_sum(a, b, total):
    assert a + b == total
