GREETING = "grüß dich"
print(GREETING)
