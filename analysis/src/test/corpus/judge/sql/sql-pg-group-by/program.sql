CREATE TABLE s (a int, b int);
SELECT a, sum(b) FROM s;
