set -e
trap 'echo bye' SIGNOTHING
