import os
from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint=os.environ["SERVICE_URL"], api_key="test", api_version="2024-06-01", max_retries=0)
client.chat.completions.create(model="writer", messages=[{"role": "user", "content": "..."}])
