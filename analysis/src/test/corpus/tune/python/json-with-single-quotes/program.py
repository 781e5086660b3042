import json

response = "{'status': 'ok', 'items': [1, 2, 3]}"
data = json.loads(response)
print(data["items"])
