import os
from openai import OpenAI

client = OpenAI(base_url=os.environ["SERVICE_URL"] + "/v1", api_key="test", max_retries=0)
notes = "word " * 500
client.chat.completions.create(model="gpt-3.5-turbo", messages=[{"role": "user", "content": notes}])
