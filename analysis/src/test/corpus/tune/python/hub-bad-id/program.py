from huggingface_hub import hf_hub_download

hf_hub_download("./models/tea/v2", "config.json")
