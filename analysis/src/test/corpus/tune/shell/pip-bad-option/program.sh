pip install --no-such-option numpy
