import random

candidates = [c for c in ["ab", "cd"] if c.startswith("x")]
print(random.choice(candidates))
