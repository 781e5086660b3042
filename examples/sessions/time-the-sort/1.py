import random
import time

numbers = [random.random() for _ in range(200_000)]
start = time.clock()
numbers.sort()
print(f"sorted {len(numbers)} numbers in {time.clock() - start:.3f} s")
