import httpx

print(httpx.get("shop.example/prices"))
