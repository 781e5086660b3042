dd if=disk.img of=/dev/null status=none
