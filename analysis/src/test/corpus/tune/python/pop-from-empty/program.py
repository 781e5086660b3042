from collections import deque

queue = deque()
queue.append("job-1")
while True:
    job = queue.popleft()
    print("running", job)
