async def test_later():
    assert 1 == 1
