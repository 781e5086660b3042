import os
from concurrent.futures import ProcessPoolExecutor
def crash(_):
    os._exit(3)
if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(crash, [1])))
