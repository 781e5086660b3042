import os, requests
print(requests.get(os.environ["SERVICE_URL"], timeout=0.3).text)
