set -e
popd
