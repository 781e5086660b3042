total = 0
for day in range(1_000_000):
    total += day * 3
print(total)
