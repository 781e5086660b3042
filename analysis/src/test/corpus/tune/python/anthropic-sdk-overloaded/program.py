import os
import anthropic

client = anthropic.Anthropic(base_url=os.environ["SERVICE_URL"], api_key="test", max_retries=0)
message = client.messages.create(
    model="claude-sonnet-4-5", max_tokens=200, messages=[{"role": "user", "content": "Name three rivers"}])
print(message.content[0].text)
