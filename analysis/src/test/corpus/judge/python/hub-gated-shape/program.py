import os

os.environ["HF_ENDPOINT"] = os.environ["SERVICE_URL"]
from huggingface_hub import HfApi

print(HfApi().model_info("acme/tea"))
