touch a; chown nosuchuser a
