set -e
wait 999999
