open("a.txt", "rw")
