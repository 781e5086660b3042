import resource
resource.setrlimit(resource.RLIMIT_AS, (300 * 2**20, 300 * 2**20))
rows = ["x" * 2**20 for _ in range(1000)]
print(len(rows))
