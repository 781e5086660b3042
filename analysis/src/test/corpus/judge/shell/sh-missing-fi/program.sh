if [ -f a.txt ]; then
  echo yes
