import os
from anthropic import Anthropic

client = Anthropic(base_url=os.environ["SERVICE_URL"], api_key="test", max_retries=0)
client.messages.create(model="claude-2.1", max_tokens=20, messages=[{"role": "user", "content": "hello"}])
