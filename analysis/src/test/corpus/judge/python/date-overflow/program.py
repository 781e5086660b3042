from datetime import date, timedelta

print(date(9999, 12, 1) + timedelta(days=60))
