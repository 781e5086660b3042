from concurrent.futures import ThreadPoolExecutor
import sqlite3

db = sqlite3.connect(":memory:")
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(db.execute, "SELECT 1").result().fetchone())
