import json
import os
from openai import OpenAI

client = OpenAI(base_url=os.environ["SERVICE_URL"] + "/v1", api_key="test", max_retries=0)
reply = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "as JSON"}])
print(json.loads(reply.choices[0].message.content))
