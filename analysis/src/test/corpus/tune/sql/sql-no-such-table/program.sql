CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO customers VALUES (1, 'Ann');
SELECT name FROM customer WHERE id = 1;
