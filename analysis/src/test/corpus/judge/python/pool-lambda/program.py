from concurrent.futures import ProcessPoolExecutor
with ProcessPoolExecutor(1) as pool:
    print(list(pool.map(lambda n: n * n, [1, 2])))
