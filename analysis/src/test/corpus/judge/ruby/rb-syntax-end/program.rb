def total(rows)
  rows.each do |row|
    puts row
end
