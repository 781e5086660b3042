set -e
seq 1000 > rows.txt
split -l 1 -a 1 rows.txt part-
