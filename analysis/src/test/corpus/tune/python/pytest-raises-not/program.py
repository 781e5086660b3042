import pytest

def parse_age(text):
    return abs(int(text))

def test_negative_age():
    with pytest.raises(ValueError):
        parse_age("-4")
