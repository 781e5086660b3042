def total(a, b)
  a + b
end

puts total(1)
