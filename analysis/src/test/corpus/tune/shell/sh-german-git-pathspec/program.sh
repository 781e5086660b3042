set -e
git init -q .
git checkout lieferung
