message = "deploy finished \U0001F680"
with open("message.txt", "w", encoding="latin-1") as handle:
    handle.write(message)
