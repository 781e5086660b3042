import tomllib
print(tomllib.loads("name = demo"))
