import jsonschema

jsonschema.validate({"size": "huge"}, {"properties": {"size": {"enum": ["small", "large"]}}})
