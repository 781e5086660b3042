import os
import requests

print(requests.get(os.environ["SERVICE_URL"] + "/slow", timeout=0.5).text)
