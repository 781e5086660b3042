import requests

reply = requests.get("http://127.0.0.1:9/api/items", timeout=3)
print(reply.json())
