set -e
return 3
