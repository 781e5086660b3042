from multiprocessing import Pool

def ratio(pair):
    a, b = pair
    return a / b

if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(ratio, [(1, 2), (3, 0)]))
