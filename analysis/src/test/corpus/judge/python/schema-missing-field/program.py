import jsonschema
schema = {"type": "object", "required": ["email"]}
jsonschema.validate({"name": "Ann"}, schema)
