touch env; python3 -m venv env
