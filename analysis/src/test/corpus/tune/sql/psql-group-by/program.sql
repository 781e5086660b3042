CREATE TEMP TABLE sales (region text, rep text, amount int);
SELECT region, rep, SUM(amount) FROM sales GROUP BY region;
