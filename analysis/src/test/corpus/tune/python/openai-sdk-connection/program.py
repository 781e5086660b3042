from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:9/v1", api_key="test", max_retries=0)
client.chat.completions.create(model="local", messages=[{"role": "user", "content": "hi"}])
