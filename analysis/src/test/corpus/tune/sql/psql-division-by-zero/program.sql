SELECT name, clicks / views AS ctr FROM (VALUES ('a', 3, 10), ('b', 1, 0)) AS v(name, clicks, views);
