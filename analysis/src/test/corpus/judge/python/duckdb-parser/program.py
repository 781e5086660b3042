import duckdb

print(duckdb.sql("SELEC 1"))
