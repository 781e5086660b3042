import orjson
rows = [{"name": "ok"}, {"name": "bad \ud800"}]
print(orjson.dumps(rows))
