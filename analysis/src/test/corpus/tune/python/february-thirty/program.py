from datetime import date

def month_end(year, month):
    return date(year, month, 30)

print([month_end(2024, m).isoformat() for m in range(1, 13)])
