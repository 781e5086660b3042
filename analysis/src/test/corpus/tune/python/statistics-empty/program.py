import statistics

readings = [r for r in [12, 15] if r > 100]
print(statistics.mean(readings))
