echo "not a key" > key.pem
openssl rsa -in key.pem -noout -check
