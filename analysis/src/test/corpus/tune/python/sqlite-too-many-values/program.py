import sqlite3

store = sqlite3.connect(":memory:")
store.execute("create table item (name, price)")
store.execute("insert into item values (?, ?)", ("tea",))
