import os
import httpx

print(httpx.get(os.environ["SERVICE_URL"], timeout=0.5).text)
