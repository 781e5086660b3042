import re

re.compile(r"(?P<1price>\d+)")
