import json
import os
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/v1/chat/completions", json={}, timeout=5).json()
plan = json.loads(reply["choices"][0]["message"]["content"])
print(plan["scenes"])
