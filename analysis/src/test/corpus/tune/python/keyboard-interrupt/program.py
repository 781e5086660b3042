import time

while True:
    print("polling", flush=True)
    time.sleep(0.4)
