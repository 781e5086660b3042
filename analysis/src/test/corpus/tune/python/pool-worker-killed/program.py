import os
import signal
from concurrent.futures import ProcessPoolExecutor

def encode(chunk):
    if chunk == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return chunk * 2

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(encode, range(6))))
