from sqlalchemy import create_engine, text

with create_engine("sqlite://").connect() as connection:
    connection.execute(text("create table shop(id int)"))
    print(connection.execute(text("select * from shop")).one())
