CREATE TABLE s (team TEXT, points INTEGER);
SELECT team FROM s WHERE SUM(points) > 10 GROUP BY team;
