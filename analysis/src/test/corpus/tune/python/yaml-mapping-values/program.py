import yaml

yaml.safe_load("name: tea: milk")
