tar cf /dev/full /etc/hostname
