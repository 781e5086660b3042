from collections import Counter, Mapping
from time import clock as now


def tally(pages):
    counts = Counter()
    for page in pages:
        if isinstance(page, Mapping):
            counts[page["path"]] += 1
    return counts


began = now()
print(tally([{"path": "/"}, {"path": "/about"}, {"path": "/"}]).most_common())
print(round(now() - began, 3) >= 0)
