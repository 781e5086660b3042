from datetime import date

print(date(2024, 1, 31).replace(month=13))
