with open("journal.txt", "w") as log:
    log.write("line 1\n")
    log.seek(0)
    print(log.read())
