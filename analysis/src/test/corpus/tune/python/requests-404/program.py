import os
import requests

reply = requests.get(os.environ["SERVICE_URL"] + "/v1/users/42", timeout=3)
reply.raise_for_status()
print(reply.json())
