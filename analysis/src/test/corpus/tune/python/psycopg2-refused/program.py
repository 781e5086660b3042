import psycopg2

conn = psycopg2.connect(host="127.0.0.1", port=5999, user="app", dbname="shop")
print(conn.status)
