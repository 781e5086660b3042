with open("export.csv", "w", encoding="utf8-bom") as handle:
    handle.write("id,name\n")
