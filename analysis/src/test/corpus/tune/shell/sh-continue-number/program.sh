set -e
for i in 1; do continue x; done
