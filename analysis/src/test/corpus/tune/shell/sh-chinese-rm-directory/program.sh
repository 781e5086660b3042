set -e
mkdir -p out
rm out
