curl -sSf "$SERVICE_URL/missing.tar.gz" -o x
