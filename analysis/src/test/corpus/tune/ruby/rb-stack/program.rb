def total(n) = total(n + 1)
total(1)
