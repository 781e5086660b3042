import os
import urllib.request

request = urllib.request.Request(os.environ["SERVICE_URL"] + "/private", headers={"Accept": "text/html"})
print(urllib.request.urlopen(request, timeout=3).read())
