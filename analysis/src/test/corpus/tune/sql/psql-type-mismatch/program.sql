CREATE TEMP TABLE u (id int, code text);
SELECT * FROM u WHERE code = 42;
