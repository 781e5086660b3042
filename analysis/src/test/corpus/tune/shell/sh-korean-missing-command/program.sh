set -e
bogoseo --month 3
