python3 -m venv place
place/bin/pip install --disable-pip-version-check --retries 1 --timeout 2 --index-url http://127.0.0.1:9/simple shop-rows
