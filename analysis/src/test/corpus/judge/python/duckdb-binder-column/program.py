import duckdb

duckdb.sql("CREATE TABLE sales(day DATE, price INT)")
print(duckdb.sql("SELECT amount FROM sales"))
