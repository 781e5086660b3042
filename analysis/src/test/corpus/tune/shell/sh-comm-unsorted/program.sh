printf 'b\na\n' > x; comm --check-order x x
