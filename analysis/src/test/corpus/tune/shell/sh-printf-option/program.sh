set -e
printf -x
