import os
import urllib.request

with urllib.request.urlopen(os.environ["SERVICE_URL"] + "/download", timeout=3) as reply:
    data = reply.read()
print(len(data))
