from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")
with engine.connect() as conn:
    for row in conn.execute(text("SELECT id, name FROM users")):
        print(row)
