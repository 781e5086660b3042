def connect(host, port, timeout):
    return host, port, timeout

print(connect(host="localhost", 5432, timeout=3))
