seq 3 | sort -o /tmp
