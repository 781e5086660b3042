cities = ["Paris", "São Paulo", "Zürich"]
for city in cities:
    print(city.upper())
