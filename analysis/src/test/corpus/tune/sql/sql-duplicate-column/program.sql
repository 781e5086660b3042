CREATE TABLE a(x, x);
