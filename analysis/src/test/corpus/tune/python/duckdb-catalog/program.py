import duckdb

con = duckdb.connect()
con.execute("CREATE TABLE sales (day DATE, amount DOUBLE)")
print(con.execute("SELECT sum(amout) FROM sales").fetchall())
