set -e
head -n drei /etc/hostname
