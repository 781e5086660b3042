set -e
curl --retires 3 http://127.0.0.1:1/
