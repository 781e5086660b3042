def load(row):
    try:
        return int(row)
    except ValueError as error:
        error.add_note(f"row {row!r}")
        raise


errors = []
for row in ["1", "x", "y"]:
    try:
        load(row)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup("bad rows", errors)
