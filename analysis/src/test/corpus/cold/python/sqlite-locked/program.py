import sqlite3, tempfile, os
path = os.path.join(tempfile.mkdtemp(), "a.db")
a = sqlite3.connect(path, timeout=0.1); b = sqlite3.connect(path, timeout=0.1)
a.execute("create table t (x)"); a.commit()
a.execute("begin exclusive"); a.execute("insert into t values (1)")
b.execute("insert into t values (2)")
