import math

def stddev(values):
    mean = sum(values) / len(values)
    return math.sqrt(sum(v * v for v in values) / len(values) - (mean + 1) ** 2)

print(stddev([1.0, 2.0, 3.0]))
