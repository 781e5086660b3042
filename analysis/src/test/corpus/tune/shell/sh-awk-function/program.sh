echo 1 | awk '{ print total($1) }'
