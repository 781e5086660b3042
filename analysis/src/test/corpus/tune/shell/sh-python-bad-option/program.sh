python3 --no-such-flag
