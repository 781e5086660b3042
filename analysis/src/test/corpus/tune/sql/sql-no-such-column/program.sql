CREATE TABLE orders (id INTEGER, amount REAL);
SELECT id, total FROM orders ORDER BY total DESC;
