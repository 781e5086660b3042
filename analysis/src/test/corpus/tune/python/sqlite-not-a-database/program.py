import sqlite3

with open("store.db", "wb") as out:
    out.write(b"this is a plain text file, not a database\n" * 50)
print(sqlite3.connect("store.db").execute("SELECT * FROM t").fetchall())
