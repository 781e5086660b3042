import resource

resource.setrlimit(resource.RLIMIT_NOFILE, (30, 30))
files = [open(f"part-{n}.csv", "w") for n in range(100)]
