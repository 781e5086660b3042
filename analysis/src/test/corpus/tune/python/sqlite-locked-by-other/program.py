import sqlite3

one = sqlite3.connect("app.db")
one.execute("create table a(x)")
one.execute("begin exclusive")
two = sqlite3.connect("app.db", timeout=0.1)
two.execute("insert into a values (1)")
