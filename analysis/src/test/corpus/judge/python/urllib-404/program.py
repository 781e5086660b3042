import os
import urllib.request

print(urllib.request.urlopen(os.environ["SERVICE_URL"] + "/prices").read())
