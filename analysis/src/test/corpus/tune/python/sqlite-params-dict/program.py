import sqlite3

sqlite3.connect(":memory:").execute("select :a, :b", {"a": 1})
