def collect(readers):
    errors = []
    for read in readers:
        try:
            read()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("reading failed", [ExceptionGroup("batch 1", errors)])

rows = {"a": 1}
collect([lambda: rows["b"], lambda: rows["c"]])
