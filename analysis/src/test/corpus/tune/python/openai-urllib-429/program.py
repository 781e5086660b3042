import json
import os
import urllib.request

body = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Write a haiku"}]}
request = urllib.request.Request(
    os.environ["SERVICE_URL"] + "/v1/chat/completions", json.dumps(body).encode(),
    {"Authorization": "Bearer test", "Content-Type": "application/json"})
try:
    reply = json.load(urllib.request.urlopen(request, timeout=5))
except urllib.error.HTTPError as error:
    raise RuntimeError(f"OpenAI API error {error.code}: {error.read().decode()}") from None
print(reply["choices"][0]["message"]["content"])
