puts "total: " + 3
