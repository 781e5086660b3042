import math
print(sum(math.exp(x) for x in (1, 1000)))
