set -e
readonly total=3
unset total
