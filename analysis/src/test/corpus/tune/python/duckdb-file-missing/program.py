import duckdb

print(duckdb.sql("SELECT * FROM 'rows.parquet'"))
