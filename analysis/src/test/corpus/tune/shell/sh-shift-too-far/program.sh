set -e
shopt -s shift_verbose
shift 5
