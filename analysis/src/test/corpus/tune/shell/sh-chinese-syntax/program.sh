for file in *.csv; do
  echo "$file"
