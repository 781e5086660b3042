def calculate(formula, values):
    return eval(formula, {}, values)

print(calculate("price * * qty", {"price": 2, "qty": 3}))
