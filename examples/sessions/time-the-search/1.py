import time

haystack = list(range(500_000))
began = time.clock()
found = 499_999 in haystack
print("found" if found else "missing", "after", round(time.clock() - began, 4), "s")
