import os
import requests

url = os.environ["SERVICE_URL"].replace("http://", "https://")
print(requests.get(url + "/secure", timeout=3).text)
