set -e
cd releases/current
ls
