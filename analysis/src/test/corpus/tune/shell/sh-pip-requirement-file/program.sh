pip install -c limits.txt requests
