import os
import requests

reply = requests.get(os.environ["SERVICE_URL"] + "/api/stats", timeout=3)
print(reply.json()["visits"])
