import requests

for host in ["example.com/feed"]:
    print(requests.get(host, timeout=3).status_code)
