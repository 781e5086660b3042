print("%s of %s rows" % ("3",))
