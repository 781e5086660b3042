mkdir -m 9999x a
