set -e
[ 3 -gt ] && echo big
