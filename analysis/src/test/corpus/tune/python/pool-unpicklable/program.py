from multiprocessing import Pool

def main():
    factor = 3
    with Pool(2) as pool:
        print(pool.map(lambda x: x * factor, [1, 2, 3]))

if __name__ == "__main__":
    main()
