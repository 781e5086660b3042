from datetime import date
print(date(2024, 2, 30))
