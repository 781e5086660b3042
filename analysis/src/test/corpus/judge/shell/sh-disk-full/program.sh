mount -t tmpfs -o size=64k tmpfs home
dd if=/dev/zero of=home/big bs=1k count=500
r=$?
umount -l home
exit $r
