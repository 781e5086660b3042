BEGIN;
UPDATE acct SET n = 2 WHERE id = 1;
SELECT pg_sleep(0.3);
UPDATE acct SET n = 2 WHERE id = 2;
COMMIT;
