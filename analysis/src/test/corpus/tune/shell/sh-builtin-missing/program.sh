set -e
builtin acme
