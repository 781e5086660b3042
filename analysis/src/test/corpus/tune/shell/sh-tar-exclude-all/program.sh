tar cf rows.tar
