import psycopg2

conn = psycopg2.connect("")
with conn, conn.cursor() as cur:
    cur.execute("SELECT id FROM subscribers WHERE active")
    print(cur.fetchall())
