with open("locked/result.txt", "w") as handle:
    handle.write("done\n")
