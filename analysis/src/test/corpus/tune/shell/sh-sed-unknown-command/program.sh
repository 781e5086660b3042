echo a | sed 'y'
