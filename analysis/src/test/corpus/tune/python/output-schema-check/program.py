REQUIRED = {"id": int, "title": str, "duration": float}

def validate(record):
    errors = [f"{k}: expected {t.__name__}, got {type(record.get(k)).__name__}"
              for k, t in REQUIRED.items() if not isinstance(record.get(k), t)]
    if errors:
        raise ValueError("output does not match the schema: " + "; ".join(errors))

validate({"id": "7", "title": "Intro"})
