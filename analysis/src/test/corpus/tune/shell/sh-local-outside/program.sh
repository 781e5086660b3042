set -e
local total=3
echo "$total"
