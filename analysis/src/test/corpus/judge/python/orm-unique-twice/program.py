from sqlalchemy import create_engine, text
with create_engine("sqlite://").begin() as db:
    db.execute(text("CREATE TABLE u (mail TEXT UNIQUE)"))
    db.execute(text("INSERT INTO u VALUES ('a'), ('a')"))
