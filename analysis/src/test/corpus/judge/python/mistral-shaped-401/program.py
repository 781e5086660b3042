import os
import sys
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/v1/chat/completions", json={"model": "mistral-small"}, timeout=3)
if not reply.ok:
    sys.exit(f"model call failed with {reply.status_code}: {reply.text}")
