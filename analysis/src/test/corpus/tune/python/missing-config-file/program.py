import json

def load_config(path="config/settings.json"):
    with open(path) as handle:
        return json.load(handle)

if __name__ == "__main__":
    config = load_config()
    print("debug mode:", config["debug"])
