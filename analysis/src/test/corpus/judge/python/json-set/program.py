import json
print(json.dumps({"tags": {"a", "b"}}))
