import json

settings = json.loads("{'debug': true}")
print(settings)
