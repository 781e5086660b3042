import os
import requests

reply = requests.post(os.environ["SERVICE_URL"] + "/v1/messages", timeout=5,
                      headers={"x-api-key": "test", "anthropic-version": "2023-06-01"},
                      json={"model": "claude-haiku-4-5", "max_tokens": 64, "messages": []})
if not reply.ok:
    raise SystemExit(f"anthropic: HTTP {reply.status_code}: {reply.text}")
