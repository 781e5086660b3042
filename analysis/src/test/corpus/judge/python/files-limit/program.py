import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))
handles = [open("program.py") for _ in range(50)]
