import json
from datetime import datetime

event = {"kind": "login", "at": datetime(2024, 5, 1, 8, 30)}
print(json.dumps(event, indent=2))
