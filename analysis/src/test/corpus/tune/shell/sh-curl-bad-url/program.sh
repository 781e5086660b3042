curl -sS 'http://[::1/prices'
