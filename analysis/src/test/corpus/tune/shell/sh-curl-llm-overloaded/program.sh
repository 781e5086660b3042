#!/bin/bash
reply=$(curl -sS "$SERVICE_URL/v1/messages" -H 'anthropic-version: 2023-06-01' \
  -d '{"model": "claude-sonnet-4-5", "max_tokens": 100, "messages": [{"role": "user", "content": "hi"}]}')
text=$(echo "$reply" | jq -re '.content[0].text') || { echo "model call failed: $reply" >&2; exit 1; }
echo "$text"
