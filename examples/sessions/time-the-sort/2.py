import random
import time

numbers = [random.random() for _ in range(200_000)]
start = time.perf_counter()
numbers.sort()
print(f"sorted {len(numbers)} numbers in {time.perf_counter() - start:.3f} s")
