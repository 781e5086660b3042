from datetime import datetime, timezone

started = datetime(2024, 1, 1, 12, 0)
now = datetime.now(timezone.utc)
print("running for", now - started)
