timeout soon sleep 1
