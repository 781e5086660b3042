import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE e (tags TEXT)")
db.execute("INSERT INTO e VALUES (?)", (["a", "b"],))
