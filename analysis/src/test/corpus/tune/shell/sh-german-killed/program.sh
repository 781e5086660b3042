bash -c 'kill -SEGV $$'
exit 139
