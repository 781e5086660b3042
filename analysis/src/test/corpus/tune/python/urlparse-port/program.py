from urllib.parse import urlparse

print(urlparse("http://shop:http/").port)
