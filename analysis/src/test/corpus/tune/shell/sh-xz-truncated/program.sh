seq 1000 | xz | head -c 60 > rows.xz
xz -d rows.xz
