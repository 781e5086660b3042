import math

def softmax(xs):
    total = sum(math.exp(x) for x in xs)
    return [math.exp(x) / total for x in xs]

print(softmax([10, 200, 1000]))
