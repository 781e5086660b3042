import psycopg2

conn = psycopg2.connect("")
cur = conn.cursor()
cur.execute("CREATE TEMP TABLE reading (at timestamp, celsius numeric)")
cur.execute("INSERT INTO reading VALUES (%s, %s)", ("yesterday noon", "21,5"))
