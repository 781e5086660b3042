import http.server

first = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
second = http.server.ThreadingHTTPServer(("127.0.0.1", first.server_port), http.server.SimpleHTTPRequestHandler)
second.server_bind()
second.serve_forever()
