import socket

socket.create_connection(("mail.shop.invalid", 25), timeout=2)
