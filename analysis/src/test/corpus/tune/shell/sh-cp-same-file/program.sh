touch a; cp a a
