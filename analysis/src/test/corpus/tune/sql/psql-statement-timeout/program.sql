SET statement_timeout = '300ms';
SELECT pg_sleep(5);
