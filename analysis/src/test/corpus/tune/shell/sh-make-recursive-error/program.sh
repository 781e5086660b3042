printf 'all:\n\tcp rows.csv out/\n' > Makefile
make
