mkdir a; rm a
