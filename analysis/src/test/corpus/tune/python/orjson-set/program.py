import orjson
print(orjson.dumps({"tags": {"a", "b"}}))
