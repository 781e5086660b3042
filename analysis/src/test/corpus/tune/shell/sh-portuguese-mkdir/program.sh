set -e
mkdir /nao/existe
