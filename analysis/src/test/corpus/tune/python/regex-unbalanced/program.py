import re

terms = ["price (usd", "name"]
for term in terms:
    print(term, re.findall(term, "price (usd) name"))
