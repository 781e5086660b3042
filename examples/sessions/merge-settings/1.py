from collections import Mapping


def merge(base, override):
    merged = dict(base)
    for key, value in override.items():
        if isinstance(value, Mapping) and isinstance(merged.get(key), Mapping):
            merged[key] = merge(merged[key], value)
        else:
            merged[key] = value
    return merged


print(merge({"ui": {"theme": "light", "size": 12}}, {"ui": {"theme": "dark"}}))
