def join(names):
    return ", ".join(names)

def test_join():
    assert join(["a", 2]) == "a, 2"
