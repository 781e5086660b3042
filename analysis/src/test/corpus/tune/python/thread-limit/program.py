import threading
import time

threads = [threading.Thread(target=time.sleep, args=(0.5,), daemon=True) for _ in range(100)]
for t in threads:
    t.start()
print("all running")
