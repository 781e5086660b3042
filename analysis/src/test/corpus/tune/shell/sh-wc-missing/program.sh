wc -l rows.csv
