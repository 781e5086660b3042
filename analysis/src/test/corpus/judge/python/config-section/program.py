import configparser
config = configparser.ConfigParser()
config.read_string("[db]\nhost=x\n")
print(config.get("cache", "host"))
