import requests

data = requests.get("http://weather.service.invalid/v1/today", timeout=3).json()
print(data["temperature"])
