import pytest

@pytest.fixture
def db():
    raise ConnectionRefusedError("db on port 5432")

def test_count(db):
    assert db.count() == 0
