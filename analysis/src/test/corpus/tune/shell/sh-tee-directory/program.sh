mkdir out; echo 1 | tee out
