import yaml

text = "stages:\n\t- render\n\t- upload\n"
print(yaml.safe_load(text))
