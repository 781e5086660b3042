set -e
acme-report --all
