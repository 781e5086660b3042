import psycopg2

conn = psycopg2.connect("")
cur = conn.cursor()
cur.execute("CREATE TEMP TABLE coupon (code text UNIQUE)")
for code in ["A1", "B2", "A1"]:
    cur.execute("INSERT INTO coupon VALUES (%s)", (code,))
