import os
import requests

reply = requests.get(os.environ["SERVICE_URL"] + "/download", timeout=1)
print(len(reply.content))
