import zipfile
open("a.zip", "w").write("hello")
zipfile.ZipFile("a.zip").extractall()
