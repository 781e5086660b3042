import shelve

with shelve.open("cache") as cache:
    cache["a"] = 1
print(cache["a"])
