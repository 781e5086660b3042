set -e
echo '[1,2]' | jq '.name'
