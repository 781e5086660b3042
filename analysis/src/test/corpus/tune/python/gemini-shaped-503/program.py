import os
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/v1beta/models/gemini-2.0-flash:generateContent", json={}, timeout=3)
if reply.status_code != 200:
    raise SystemExit("gemini answered " + reply.text)
