import sqlite3

writer = sqlite3.connect("app.db", isolation_level=None)
writer.execute("CREATE TABLE t (n INTEGER)")
writer.execute("BEGIN IMMEDIATE")
other = sqlite3.connect("app.db", timeout=0.2)
other.execute("INSERT INTO t VALUES (1)")
