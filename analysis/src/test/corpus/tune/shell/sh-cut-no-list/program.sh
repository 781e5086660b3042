echo a,b | cut -d,
