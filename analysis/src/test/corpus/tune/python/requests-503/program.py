import os
import requests

session = requests.Session()
reply = session.post(os.environ["SERVICE_URL"] + "/render", json={"scene": 3}, timeout=3)
reply.raise_for_status()
