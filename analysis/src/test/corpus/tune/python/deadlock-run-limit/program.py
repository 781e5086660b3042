import threading
import time

a, b = threading.Lock(), threading.Lock()

def transfer(first, second, name):
    with first:
        print(name, "waits", flush=True)
        time.sleep(0.1)
        with second:
            print(name, "done")

threading.Thread(target=transfer, args=(a, b, "one")).start()
threading.Thread(target=transfer, args=(b, a, "two")).start()
