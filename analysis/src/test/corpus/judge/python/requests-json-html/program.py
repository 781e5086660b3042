import os, requests
print(requests.get(os.environ["SERVICE_URL"]).json())
