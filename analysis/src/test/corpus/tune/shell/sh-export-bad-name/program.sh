set -e
export total-price=3
