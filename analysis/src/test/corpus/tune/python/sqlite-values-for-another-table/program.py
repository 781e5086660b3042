import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, brand TEXT, price REAL)")
db.executemany("INSERT INTO products VALUES (?, ?, ?)", [("keyboard", "acme", 19.95)])
