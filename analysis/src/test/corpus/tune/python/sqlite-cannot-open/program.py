import sqlite3

db = sqlite3.connect("data/cache/app.db")
db.execute("CREATE TABLE t (n INTEGER)")
