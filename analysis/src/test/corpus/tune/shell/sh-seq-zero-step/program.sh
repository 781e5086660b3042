seq 1 0 5
