set -e
cp zakazy.csv kopiya.csv
