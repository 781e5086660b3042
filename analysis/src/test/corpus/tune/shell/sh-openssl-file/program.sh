openssl x509 -in server.pem -noout
