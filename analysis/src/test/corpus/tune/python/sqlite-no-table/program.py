import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE user (id INTEGER, name TEXT)")
print(db.execute("SELECT name FROM users").fetchall())
