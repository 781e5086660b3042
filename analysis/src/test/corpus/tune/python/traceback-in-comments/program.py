from datetime import date

print(date(2026, 2, 30))
