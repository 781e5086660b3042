import yaml
print(yaml.safe_load("server:\n\tport: 80\n"))
