import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE logs (id INTEGER PRIMARY KEY, at TEXT")
