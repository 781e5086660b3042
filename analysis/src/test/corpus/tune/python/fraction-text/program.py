from fractions import Fraction

print(Fraction("one half"))
