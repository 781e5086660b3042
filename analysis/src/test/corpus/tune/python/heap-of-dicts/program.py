import heapq

queue = []
heapq.heappush(queue, (1, {"job": "a"}))
heapq.heappush(queue, (1, {"job": "b"}))
print(heapq.heappop(queue))
