import os
import requests

print(requests.get(os.environ["SERVICE_URL"], timeout=3).text)
