import yaml

print(yaml.load("a: 1\nb: [2, 3]"))
