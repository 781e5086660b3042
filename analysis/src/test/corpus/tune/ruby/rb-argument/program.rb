puts "a" * -1
