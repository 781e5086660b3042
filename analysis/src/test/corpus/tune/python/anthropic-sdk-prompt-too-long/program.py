import os
import anthropic

client = anthropic.Anthropic(base_url=os.environ["SERVICE_URL"], api_key="test", max_retries=0)
client.messages.create(model="claude-sonnet-4-5", max_tokens=100,
                       messages=[{"role": "user", "content": "chapter " * 300}])
