import re

LOG = ["2024-01-03 ERROR disk full", "malformed line"]
pattern = re.compile(r"(\d{4}-\d{2}-\d{2}) (\w+) (.*)")
for line in LOG:
    match = pattern.match(line)
    print(match.group(2))
