set -e
fg
