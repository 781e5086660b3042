from datetime import datetime
from zoneinfo import ZoneInfo

print(datetime(2024, 1, 1, tzinfo=ZoneInfo("Europe/Atlantis")))
