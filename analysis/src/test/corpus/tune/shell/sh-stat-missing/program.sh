stat rows.csv
