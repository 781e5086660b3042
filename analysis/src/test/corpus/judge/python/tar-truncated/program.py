import tarfile
open("a.tar", "wb").write(b"abc")
tarfile.open("a.tar")
