set -e
printf '%d rows\n' "three"
