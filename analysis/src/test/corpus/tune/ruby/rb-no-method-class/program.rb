puts "tea".shout
