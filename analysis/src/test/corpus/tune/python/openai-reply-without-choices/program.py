import os
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/v1/chat/completions",
                      json={"model": "gpt-4", "messages": []}, timeout=5).json()
print(reply)
print(reply["choices"][0]["message"]["content"])
