import os
import requests

url = os.environ["SERVICE_URL"] + "/v1beta/models/gemini-2.0-flash:generateContent"
reply = requests.post(url, json={"contents": [{"parts": [{"text": "hi"}]}]}, timeout=5)
data = reply.json()
if "error" in data:
    raise RuntimeError(f"Gemini error: {data['error']}")
