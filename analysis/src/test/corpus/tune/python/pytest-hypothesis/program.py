from hypothesis import given, strategies as st

@given(st.integers())
def test_small(n):
    assert n < 100
