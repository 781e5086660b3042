CREATE TABLE IF NOT EXISTS payroll (id int);
DROP ROLE IF EXISTS reader;
CREATE ROLE reader;
SET ROLE reader;
SELECT * FROM payroll;
