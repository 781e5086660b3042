samples = {"/login": [120, 80], "/search": [], "/cart": [60, 75, 90]}
for endpoint, times in samples.items():
    print(endpoint, sum(times) / len(times))
