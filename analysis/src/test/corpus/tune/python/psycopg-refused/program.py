import psycopg2
conn = psycopg2.connect("host=127.0.0.1 port=59999 dbname=shop user=app connect_timeout=2")
