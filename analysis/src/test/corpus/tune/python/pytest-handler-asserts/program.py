def test_handler():
    try:
        {}["user"]
    except KeyError:
        assert 1 + 1 == 3, "the fallback differs"
