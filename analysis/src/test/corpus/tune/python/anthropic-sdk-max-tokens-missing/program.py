import anthropic

client = anthropic.Anthropic(api_key="test")
client.messages.create(model="claude-sonnet-4-5", messages=[{"role": "user", "content": "hi"}])
