set -e
umask 9
