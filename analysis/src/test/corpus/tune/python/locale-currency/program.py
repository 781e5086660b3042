import locale

locale.setlocale(locale.LC_ALL, "C")
print(locale.currency(3))
