CREATE TEMP TABLE tag (name text PRIMARY KEY);
INSERT INTO tag VALUES ('new'), ('old'), ('new');
