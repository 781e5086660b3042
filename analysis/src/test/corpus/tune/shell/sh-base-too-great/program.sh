set -e
day=08
echo $(( day + 1 ))
