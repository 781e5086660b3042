printf '1 2\n' | awk '{ print $1 '
