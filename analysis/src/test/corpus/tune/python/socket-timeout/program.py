import socket

listener = socket.create_server(("127.0.0.1", 0))
with socket.create_connection(listener.getsockname(), timeout=0.3) as conn:
    conn.sendall(b"HELLO\n")
    print(conn.recv(64))
