import socket
from concurrent.futures import ThreadPoolExecutor, wait


class RetryError(Exception):
    def __init__(self, last_attempt):
        super().__init__(f"RetryError[{last_attempt}]")


def fetch():
    return socket.create_connection(("127.0.0.1", 9), timeout=2)


with ThreadPoolExecutor(max_workers=1) as pool:
    for attempt in range(3):
        future = pool.submit(fetch)
        wait([future])
        if future.exception() is None:
            break
    else:
        raise RetryError(future)
