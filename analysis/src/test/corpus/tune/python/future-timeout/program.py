import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    print(pool.submit(time.sleep, 1).result(timeout=0.2))
