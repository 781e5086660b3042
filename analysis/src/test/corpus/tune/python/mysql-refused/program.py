import pymysql

conn = pymysql.connect(host="127.0.0.1", port=3399, user="app", database="shop")
with conn.cursor() as cursor:
    cursor.execute("SELECT 1")
