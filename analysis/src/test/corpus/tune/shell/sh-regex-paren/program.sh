set -e
[[ abc =~ ( ]]
