import sqlite3
from sqlalchemy import create_engine, text

holder = sqlite3.connect("app.db")
holder.execute("create table a(x)")
holder.execute("begin exclusive")
engine = create_engine("sqlite:///app.db", connect_args={"timeout": 0.1})
with engine.begin() as connection:
    connection.execute(text("insert into a values (1)"))
