import tarfile

tarfile.open("a.tar", "w").close()
print(tarfile.open("a.tar").extractfile("rows.csv"))
