SELECT * FROM sales;
