nice -n high true
