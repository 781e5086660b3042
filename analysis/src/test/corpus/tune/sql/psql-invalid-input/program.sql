CREATE TEMP TABLE e (id int, day date);
INSERT INTO e VALUES (1, '2024-02-30');
