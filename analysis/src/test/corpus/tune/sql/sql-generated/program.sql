CREATE TABLE a(x INT, y INT AS (x * 2)); INSERT INTO a(x, y) VALUES (1, 2);
