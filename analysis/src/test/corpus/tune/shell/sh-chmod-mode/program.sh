touch a; chmod 999 a
