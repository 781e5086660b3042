.mode csv
.import sales.csv sales
SELECT COUNT(*) FROM sales;
