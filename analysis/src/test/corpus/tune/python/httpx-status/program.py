import os
import httpx

httpx.post(os.environ["SERVICE_URL"]).raise_for_status()
