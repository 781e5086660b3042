import os
import requests

def chat(prompt):
    reply = requests.post(
        os.environ["SERVICE_URL"] + "/v1/chat/completions",
        headers={"Authorization": "Bearer none"},
        json={"model": "gpt-4o", "messages": [{"role": "user", "content": prompt}]}, timeout=5)
    if reply.status_code != 200:
        raise Exception(f"Request failed: {reply.status_code} {reply.text}")
    return reply.json()["choices"][0]["message"]["content"]

print(chat("Summarise the notes"))
