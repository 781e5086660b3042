errors = []
for text in ["1", "two", "three"]:
    try:
        int(text)
    except ValueError as error:
        errors.append(error)
if errors:
    raise ExceptionGroup("bad numbers", errors)
