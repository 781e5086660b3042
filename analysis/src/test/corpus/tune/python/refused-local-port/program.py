import socket

with socket.create_connection(("127.0.0.1", 9), timeout=2) as conn:
    conn.sendall(b"PING\r\n")
    print(conn.recv(100))
