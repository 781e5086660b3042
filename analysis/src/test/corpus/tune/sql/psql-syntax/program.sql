CREATE TEMP TABLE t (a int b text);
