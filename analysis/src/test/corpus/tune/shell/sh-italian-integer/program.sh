set -e
count=three
if [ "$count" -gt 2 ]; then echo many; else exit 2; fi
