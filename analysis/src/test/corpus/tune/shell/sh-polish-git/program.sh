set -e
git status
