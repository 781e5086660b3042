from sympy import Poly, symbols, sin
x = symbols("x")
p = Poly(sin(x) / x, x)
