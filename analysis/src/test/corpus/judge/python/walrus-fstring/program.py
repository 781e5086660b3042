name = "Ann"
print(f"{name!q}")
