import os
import httpx

reply = httpx.get(os.environ["SERVICE_URL"] + "/jobs", timeout=3)
reply.raise_for_status()
