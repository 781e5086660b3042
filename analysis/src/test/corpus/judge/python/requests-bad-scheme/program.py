import requests
print(requests.get("example.com/data.json").json())
