import queue

jobs = queue.Queue(maxsize=1)
jobs.put(1)
jobs.put(2, timeout=0.1)
