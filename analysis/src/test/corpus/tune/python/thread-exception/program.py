import sys
import threading

results = []

def work(n):
    results.append(n + "1")

threads = [threading.Thread(target=work, args=(i,), name=f"worker-{i}") for i in range(1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
sys.exit(0 if results else 1)
