import time

start = time.clock()
sum(i * i for i in range(1000))
print("took", time.clock() - start)
