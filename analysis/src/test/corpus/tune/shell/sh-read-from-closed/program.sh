set -e
read line <&7
