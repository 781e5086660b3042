exec /tmp
