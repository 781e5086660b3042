open("a.txt", "w").write(b"abc")
