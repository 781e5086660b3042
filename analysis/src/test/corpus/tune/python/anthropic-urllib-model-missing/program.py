import json
import os
import urllib.error
import urllib.request

body = json.dumps({"model": "claude-3-7-opus", "max_tokens": 50, "messages": [{"role": "user", "content": "hi"}]})
request = urllib.request.Request(os.environ["SERVICE_URL"] + "/v1/messages", body.encode(), {"x-api-key": "test"})
try:
    print(json.load(urllib.request.urlopen(request, timeout=5)))
except urllib.error.HTTPError as error:
    raise RuntimeError(error.read().decode()) from error
