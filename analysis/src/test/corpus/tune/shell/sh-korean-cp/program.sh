set -e
cp bogo.txt /tmp/backup-target
