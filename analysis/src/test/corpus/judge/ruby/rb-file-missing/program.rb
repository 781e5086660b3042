puts File.read("a.txt")
