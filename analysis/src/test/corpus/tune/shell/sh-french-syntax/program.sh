if [ -f x ]; then
  echo oui
