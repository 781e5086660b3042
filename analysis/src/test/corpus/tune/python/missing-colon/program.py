def classify(score):
    if score > 90
        return "A"
    return "B"

print(classify(95))
