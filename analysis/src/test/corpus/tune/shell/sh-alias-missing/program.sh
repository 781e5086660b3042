set -e
unalias ll
