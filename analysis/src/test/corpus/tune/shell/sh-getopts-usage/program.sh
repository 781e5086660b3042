set -e
getopts
