import pymysql
pymysql.connect(host="127.0.0.1", port=1, user="root")
