set -e
. /tmp
