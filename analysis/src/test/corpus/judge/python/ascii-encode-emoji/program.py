print("Thanks \N{PARTY POPPER}".encode("ascii"))
