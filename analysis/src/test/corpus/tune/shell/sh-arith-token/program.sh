set -e
echo $(( 3 apples ))
