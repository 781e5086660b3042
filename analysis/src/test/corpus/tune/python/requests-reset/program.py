import os
import requests

print(requests.get(os.environ["SERVICE_URL"] + "/stream", timeout=3).text)
