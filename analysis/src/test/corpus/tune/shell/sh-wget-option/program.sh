wget --nosuch http://127.0.0.1:9/
