import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE tags (name TEXT UNIQUE)")
for tag in ["a", "b", "a"]:
    db.execute("INSERT INTO tags VALUES (?)", (tag,))
