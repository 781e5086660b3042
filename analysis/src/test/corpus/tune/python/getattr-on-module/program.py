import math

print(math.square(3))
