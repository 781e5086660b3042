import os
from openai import OpenAI

client = OpenAI(base_url=os.environ["SERVICE_URL"] + "/v1", api_key="test", max_retries=0)
client.embeddings.create(model="text-embedding-3-small", input="tea")
