import socket
socket.create_connection(("no-such-host.invalid", 80))
