mkdir a; mv a a/b
