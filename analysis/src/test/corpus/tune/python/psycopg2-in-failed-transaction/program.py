import psycopg2

conn = psycopg2.connect("")
cur = conn.cursor()
try:
    cur.execute("SELECT * FROM missing_table")
except psycopg2.Error:
    print("creating the table")
cur.execute("CREATE TEMP TABLE missing_table (id int)")
