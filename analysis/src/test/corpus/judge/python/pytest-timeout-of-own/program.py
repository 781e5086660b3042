import concurrent.futures
import time

def test_quick():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(time.sleep, 0.6).result(timeout=0.1)
