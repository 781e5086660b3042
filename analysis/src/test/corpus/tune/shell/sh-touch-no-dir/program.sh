touch out/rows.csv
