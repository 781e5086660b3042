import json

def read(text):
    return json.loads(text)["price"]

def test_read():
    assert read("price: 3") == 3
