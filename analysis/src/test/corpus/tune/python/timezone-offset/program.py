from datetime import timedelta, timezone

print(timezone(timedelta(hours=30)))
