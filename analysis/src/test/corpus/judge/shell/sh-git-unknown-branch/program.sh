set -e
git init -q repo && cd repo
git checkout release-9
