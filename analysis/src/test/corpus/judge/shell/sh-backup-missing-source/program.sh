set -e
mkdir backup
cp reports/*.csv backup/
