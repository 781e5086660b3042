value = 7 ** 6000
print("digits:", len(str(value)))
