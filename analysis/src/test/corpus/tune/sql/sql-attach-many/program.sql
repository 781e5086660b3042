ATTACH 'no/such/dir/a.db' AS other;
