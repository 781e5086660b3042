import queue
jobs = queue.Queue()
print(jobs.get(timeout=0.1))
