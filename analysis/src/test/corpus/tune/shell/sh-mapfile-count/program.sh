set -e
mapfile -n many rows < /etc/hostname
