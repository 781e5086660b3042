from concurrent.futures import ThreadPoolExecutor

SIZES = {"a.mp4": 10}

def size(name):
    return SIZES[name]

with ThreadPoolExecutor(2) as pool:
    jobs = [pool.submit(size, n) for n in ("a.mp4", "b.mp4")]
    print([j.result() for j in jobs])
