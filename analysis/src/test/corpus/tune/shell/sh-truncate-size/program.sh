truncate -s big a
