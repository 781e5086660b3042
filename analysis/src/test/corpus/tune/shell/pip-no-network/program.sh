#!/bin/bash
/usr/bin/python3 -m venv --without-pip env
/usr/bin/python3 -m pip --python env/bin/python install --index-url http://127.0.0.1:9/simple --retries 1 pandas==2.2.0
