import socket

host = "." + "exämple" * 12 + ".test"
print(host.encode("idna"))
