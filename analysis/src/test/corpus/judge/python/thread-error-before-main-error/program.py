import threading

def work():
    int("x")

thread = threading.Thread(target=work)
thread.start()
thread.join()
print(open("totals.csv").read())
