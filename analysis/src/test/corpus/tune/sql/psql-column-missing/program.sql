CREATE TEMP TABLE invoices (id int, amount numeric);
SELECT id, amuont FROM invoices;
