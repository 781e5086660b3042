exec 9> lock; flock 9
flock -w 1 lock true || { echo "flock: could not get the lock in 1 s" >&2; exit 1; }
