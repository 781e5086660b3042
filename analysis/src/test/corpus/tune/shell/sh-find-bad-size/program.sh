find . -size 3q
