set -e
cd /var/data/orders
