import queue

jobs = queue.Queue()
print("waiting for jobs", flush=True)
while True:
    job = jobs.get()
    print("got", job)
