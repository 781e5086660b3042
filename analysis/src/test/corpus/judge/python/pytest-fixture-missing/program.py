def test_saves(database):
    assert database.save()
