set -e
pyhton3 --version
