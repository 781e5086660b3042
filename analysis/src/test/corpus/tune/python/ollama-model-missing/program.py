import os
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/api/chat", timeout=5,
                      json={"model": "llama3.3:70b", "messages": [{"role": "user", "content": "hi"}], "stream": False})
body = reply.json()
if reply.status_code != 200:
    raise RuntimeError(f"ollama: {body['error']}")
