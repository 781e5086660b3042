class ConfigError(RuntimeError):
    pass

def read_port(config):
    try:
        return int(config["server"]["port"])
    except KeyError as error:
        raise ConfigError("could not read the server port") from error

print(read_port({"server": {"host": "localhost"}}))
