import httpx

with httpx.Client(timeout=2) as client:
    print(client.get("http://127.0.0.1:9/models").json())
