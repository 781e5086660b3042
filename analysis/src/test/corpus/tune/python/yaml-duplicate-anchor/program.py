import yaml

print(yaml.safe_load("a: *base\nb: 1\n"))
