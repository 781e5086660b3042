import time

haystack = list(range(500_000))
began = time.perf_counter()
found = 499_999 in haystack
print("found" if found else "missing", "after", round(time.perf_counter() - began, 4), "s")
