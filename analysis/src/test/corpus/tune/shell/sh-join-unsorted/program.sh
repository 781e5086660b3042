printf 'b 1\na 2\n' > x; printf 'a 1\nb 2\n' > y; join --check-order x y
