import os, requests
requests.get(os.environ["SERVICE_URL"] + "/v1/quotes").raise_for_status()
