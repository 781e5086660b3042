set -e
type acme-report
