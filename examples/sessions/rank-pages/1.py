visits = []
for day in range(100_000_000):
    visits.append([day, "page-%d" % day, {"visits": day * 3}])
print(sum(row[2]["visits"] for row in visits))
