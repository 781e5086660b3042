with open("menu.txt") as f:
    print(f.read())
