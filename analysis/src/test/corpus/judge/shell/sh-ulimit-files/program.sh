ulimit -n 5
exec 5> a.txt 6> b.txt 7> c.txt
