import duckdb

print(duckdb.sql("SELECT CAST('12a' AS INTEGER) AS n").fetchall())
