import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE items (id INTEGER, title TEXT)")
print(db.execute("SELECT name FROM items WHERE id = 1").fetchone())
