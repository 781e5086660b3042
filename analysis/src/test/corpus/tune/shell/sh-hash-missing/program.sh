set -e
hash -t acme
