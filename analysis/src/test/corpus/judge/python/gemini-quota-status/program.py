import os, requests
answer = requests.post(os.environ["SERVICE_URL"] + "/v1beta/models/gemini-pro:generateContent", json={})
if not answer.ok:
    raise Exception(f"{answer.status_code} {answer.json()['error']['status']}: {answer.json()['error']['message']}")
