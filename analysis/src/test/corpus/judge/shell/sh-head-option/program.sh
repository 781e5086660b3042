seq 3 | head -n two
