CREATE TABLE users (email TEXT UNIQUE);
INSERT INTO users VALUES ('a@example.com');
INSERT INTO users VALUES ('a@example.com');
