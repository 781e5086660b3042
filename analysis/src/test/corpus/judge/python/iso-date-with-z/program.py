from datetime import datetime

print(datetime.fromisoformat("2024-05-01T10:00:00Z"))
