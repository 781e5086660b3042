CREATE TABLE sales(day TEXT, price INT);
SELECT day FROM sales WHERE sum(price) > 3;
