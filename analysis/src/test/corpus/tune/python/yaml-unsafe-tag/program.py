import yaml

print(yaml.safe_load("when: !!python/object:datetime.date [2024, 1, 1]"))
