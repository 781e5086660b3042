def parse_row(number, row):
    try:
        return float(row)
    except ValueError as error:
        error.add_note(f"in row {number} of prices.csv")
        error.add_note("hint: remove the currency sign")
        raise

print([parse_row(i, r) for i, r in enumerate(["1.5", "$2.5"], 1)])
