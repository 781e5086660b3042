import multiprocessing
import sys

def work():
    int("x")

if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    sys.exit(process.exitcode)
