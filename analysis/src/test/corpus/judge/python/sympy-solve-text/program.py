from sympy import sympify
print(sympify("2x +").diff())
