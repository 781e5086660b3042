set -e
ls --langs
