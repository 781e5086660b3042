import json, os, urllib.request, urllib.error
try:
    urllib.request.urlopen(os.environ["SERVICE_URL"] + "/v1/messages", b"{}")
except urllib.error.HTTPError as error:
    raise RuntimeError(f"model call failed: {error.read().decode()}") from None
