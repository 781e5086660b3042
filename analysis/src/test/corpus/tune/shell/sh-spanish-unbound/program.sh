set -u
echo "$DESTINO"
