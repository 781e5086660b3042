paste a.txt b.txt
