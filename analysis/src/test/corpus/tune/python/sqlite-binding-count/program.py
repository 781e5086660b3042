import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE p (name TEXT, price REAL)")
db.execute("INSERT INTO p VALUES (?, ?)", ("lamp"))
