set -e
sleep 2minutes
