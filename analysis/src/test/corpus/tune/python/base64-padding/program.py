import base64

token = "eyJzdWIiOiIxMjM0NTY3ODkwIn0x"[:-1]
print(base64.b64decode(token))
