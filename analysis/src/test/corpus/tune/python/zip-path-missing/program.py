import zipfile

with zipfile.ZipFile("a.zip", "w") as archive:
    archive.writestr("x.txt", "1")
print(zipfile.ZipFile("a.zip").read("y.txt"))
