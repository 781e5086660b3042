import os
from openai import OpenAI

client = OpenAI(base_url=os.environ["SERVICE_URL"] + "/v1", api_key="test", max_retries=0)
client.chat.completions.create(model="o3", temperature=0, messages=[{"role": "user", "content": "hello"}])
