import os
import anthropic

client = anthropic.Anthropic(base_url=os.environ["SERVICE_URL"], api_key="test", max_retries=0)
client.messages.create(model="claude-opus-4-1", max_tokens=10, messages=[{"role": "user", "content": "hi"}])
