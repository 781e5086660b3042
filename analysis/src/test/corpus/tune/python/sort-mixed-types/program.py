scores = [12, 7.5, "9", None]
print(sorted(scores))
