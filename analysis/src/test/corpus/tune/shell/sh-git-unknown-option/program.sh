git log --no-such-option
