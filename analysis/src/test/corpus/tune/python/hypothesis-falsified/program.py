from hypothesis import given, strategies as st

def encode(text):
    return text.replace("%", "%25")

def decode(text):
    return text.replace("%2", "%").replace("5", "")

@given(st.text("a%25", max_size=4))
def test_round_trip(text):
    assert decode(encode(text)) == text

test_round_trip()
