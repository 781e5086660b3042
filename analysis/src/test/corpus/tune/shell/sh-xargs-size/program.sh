seq 3 | xargs -n 0 echo
