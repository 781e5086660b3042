import os, urllib.request
print(urllib.request.urlopen(os.environ["SERVICE_URL"]).read())
