set -e
n="three"
[ "$n" -gt 2 ]
