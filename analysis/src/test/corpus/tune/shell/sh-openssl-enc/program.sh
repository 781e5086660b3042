openssl enc -aes-999-cbc -in /etc/hostname
