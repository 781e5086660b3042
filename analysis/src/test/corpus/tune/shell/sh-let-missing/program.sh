set -e
let
