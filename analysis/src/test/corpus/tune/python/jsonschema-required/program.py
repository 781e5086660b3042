import jsonschema

SCHEMA = {"type": "object", "required": ["title", "frames"], "properties": {"frames": {"type": "integer"}}}
jsonschema.validate({"title": "intro", "frames": "24"}, SCHEMA)
