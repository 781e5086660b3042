set -e
declare -n a=1b
