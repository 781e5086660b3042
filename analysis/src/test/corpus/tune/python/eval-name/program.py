rules = {"discount": "total * rate if vip else 0"}
print(eval(rules["discount"], {"total": 100, "rate": 0.1}))
