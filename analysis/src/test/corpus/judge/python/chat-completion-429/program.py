import json, os, sys, urllib.request, urllib.error
body = json.dumps({"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}).encode()
try:
    urllib.request.urlopen(os.environ["SERVICE_URL"] + "/v1/chat/completions", body)
except urllib.error.HTTPError as error:
    sys.exit(f"completion failed: {error.code} {error.read().decode()}")
