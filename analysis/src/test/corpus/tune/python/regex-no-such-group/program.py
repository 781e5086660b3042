import re

match = re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now")
print(match.group(1), match.group(3))
