import threading

lock = threading.Lock()

def update(counter):
    try:
        counter["n"] += 1
    finally:
        lock.release()

update({"n": 0})
